"""Frozen types that every stage speaks; ids come from content."""
