"""Tests: mirrors the tree; plus contract/, scenarios/, faults/, benchmarks/ and tour/."""
