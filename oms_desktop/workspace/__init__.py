"""One open ontology, the only door for views and command line; must not know widgets or threads."""
