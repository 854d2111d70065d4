"""Claims that the model reads: triggers, roles, modality, in any language."""
