"""The engine: deterministic workflow code, imported only by the composition root."""
