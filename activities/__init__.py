"""The effects: everything that touches the world."""
