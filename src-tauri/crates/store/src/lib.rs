//! The plan file: one SQLite file, typed edits, undo that survives a restart
