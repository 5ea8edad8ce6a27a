"""The only importers of client libraries; each fulfils one or two ports."""
