"""Tests of `lagebild.evaluation`."""
