"""Names and numbers that stand outside the bodies: header fields, media types, the protocol's version."""

from typing import Final

PROTOCOL_VERSION: Final = 1
"""The one version spoken here. An answer without it in `OMS-Protocol` did not come from an OMS."""

OMS_PROTOCOL: Final = "OMS-Protocol"
OMS_EPOCH: Final = "OMS-Epoch"
"""Changes when a server was restored from a backup: what it knew may be gone."""
IDEMPOTENCY_KEY: Final = "Idempotency-Key"
RETRY_AFTER: Final = "Retry-After"

JSON_MEDIA_TYPE: Final = "application/json"
PROBLEM_MEDIA_TYPE: Final = "application/problem+json"
PACK_MEDIA_TYPE: Final = "application/vnd.oms.pack+zstd"
