"""What every step type needs: ports, failures, heartbeat, output capture, redaction."""
