"""The multilingual model: tokenizer, windows, runtime; spans, triggers, roles; sentence vectors."""
