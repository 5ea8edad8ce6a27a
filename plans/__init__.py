"""The plan language: everything that crosses a process border."""
