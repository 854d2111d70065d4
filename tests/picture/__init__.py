"""Tests of `lagebild.picture`."""
