"""The tour: drives the real windows through the main job with real mouse and key events, and takes pictures.

`python -m tests.tour` (as `make tour` runs it) ends with an exit code that is not 0 when anything on the way is not
what a person would expect. No module here calls the workspace to do what a person does; it is only read, to compare
what the window shows with what the project holds.
"""
