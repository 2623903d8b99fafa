"""What can happen to a build: kills, faults of the disk, full disks, readers meanwhile, other file systems."""
