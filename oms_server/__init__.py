"""The remote OMS: an ASGI service; must not know Qt, the desktop's store or its views."""
