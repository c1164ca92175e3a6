"""The server on the wire: endpoints, errors, and the edge around them."""
