"""What is given to people is whole: the wheel, the built folder, the Debian package and their papers."""
