"""What the window says of versions that others depend on: levels, forecasts, releases, changelogs, migration plans."""
