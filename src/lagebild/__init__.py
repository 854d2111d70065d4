"""Lagebild reads reports on armed conflict and builds one record of who said what happened."""

__version__ = "0.1.0"
