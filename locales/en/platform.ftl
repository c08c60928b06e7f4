### What platform admins see.

platform-title = Platform
