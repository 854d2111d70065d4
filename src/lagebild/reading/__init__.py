"""Bytes to reports: text, HTML and JSON Lines; date, language, agency credits, furniture marked."""
