"""Records to characters; pure."""
