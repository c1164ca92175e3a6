"""Golden scenarios: small merges with what must come out, by family of codes."""
