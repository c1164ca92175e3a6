"""The canvas: cards and links of a diagram, drawn and edited with the mouse and the keyboard."""
