### People: their list, their page, and the case for which they are looked at.

## What was just done

profiles-flash-case-opened = Case opened
profiles-flash-case-closed = Case closed
