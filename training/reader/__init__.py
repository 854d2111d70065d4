"""Training of the reader: corpus, model, export; the package `lagebild` never imports it."""
