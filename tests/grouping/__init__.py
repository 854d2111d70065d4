"""Tests of `lagebild.grouping`."""
