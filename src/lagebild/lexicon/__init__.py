"""What a language says: one folder of TOML a language, and a typed loader a table."""
