"""When things happen that need not happen at once, in milliseconds."""

from __future__ import annotations

#: What can wait for the picture: one frame later.
NEXT_FRAME_MS = 16
#: A ticket counts as seen after it was looked at this long.
SEEN_MS = 400
#: What other agents do without telling is looked at this often, while it can be seen.
LOOK_MS = 5_000
#: A preview follows what is typed after this long.
PREVIEW_MS = 150
