"""Targets: the hosts and endpoints that steps act on."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Connection = Literal["ssh", "powershell", "local"]


class Target(BaseModel):
    """One resolved target, as frozen in the ready plan; `key` and `password` are secret references."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    address: str = ""
    port: int = 0  # 0: the connection's own default
    user: str = ""
    connection: Connection = "ssh"
    os: str = "linux"
    zone: str = ""
    environment: str = ""
    labels: dict[str, str] = Field(default_factory=dict)
    key: str = ""
    password: str = ""
    host_key: str = ""  # `ssh-ed25519 AAAA...`; wins over known_hosts
    known_hosts: str = ""  # path of a known_hosts file on the worker

    def public(self) -> dict[str, Any]:
        """What CEL sees of a target."""
        return {
            "name": self.name,
            "address": self.address or self.name,
            "os": self.os,
            "zone": self.zone,
            "environment": self.environment,
            "labels": dict(self.labels),
        }
