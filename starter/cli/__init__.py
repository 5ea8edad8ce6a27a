"""Arguments to client calls, nothing else."""
