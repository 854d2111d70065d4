"""What is kept: the archive is the truth, the database is derived and may be deleted."""
