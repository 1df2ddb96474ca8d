//! The settings every connection to a plan file has: SQLite's own defences against a hostile or
//! damaged file, and writes that are on disk when they are confirmed.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// How long to wait for another program that holds the file, a backup for instance.
const PATIENCE: Duration = Duration::from_secs(2);

/// The longest text, blob or row, in bytes; a plan's JSON has at most 64 MB.
const LONGEST_VALUE: i32 = 128 << 20;

/// What our own statements and schema stay well below, so that a hostile schema gets no further.
const LIMITS: [(Limit, i32); 8] = [
    (Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (Limit::SQLITE_LIMIT_COLUMN, 200),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 20),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

/// Opens an existing file for reading and writing.
pub(crate) fn for_writing(path: &Path) -> Result<Connection, StoreError> {
    let file = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    harden(&file)?;
    // A rollback journal and not WAL: the file has to live on a USB stick or a network share.
    // EXTRA also syncs the folder, so that a confirmed edit survives a power cut.
    file.pragma_update(None, "synchronous", "EXTRA")?;
    Ok(file)
}

/// Opens an existing file for reading. Nothing is ever created beside it.
pub(crate) fn for_reading(path: &Path) -> Result<Connection, StoreError> {
    let file = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    harden(&file)?;
    Ok(file)
}

/// Opens an empty file that nobody else knows of yet and that is thrown away on any failure, so
/// that it needs no journal.
pub(crate) fn for_building(path: &Path) -> Result<Connection, StoreError> {
    let file = for_writing(path)?;
    without_journal(&file)?;
    Ok(file)
}

/// A database in memory.
pub(crate) fn in_memory() -> Result<Connection, StoreError> {
    let memory = Connection::open_in_memory()?;
    harden(&memory)?;
    Ok(memory)
}

fn without_journal(file: &Connection) -> Result<(), StoreError> {
    file.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    Ok(())
}

fn harden(connection: &Connection) -> Result<(), StoreError> {
    let settings = [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ];
    for (setting, value) in settings {
        connection.set_db_config(setting, value)?;
    }
    for (limit, most) in LIMITS {
        connection.set_limit(limit, most)?;
    }
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    Ok(())
}
