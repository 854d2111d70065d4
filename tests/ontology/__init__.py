"""Tests of `lagebild.ontology`."""
