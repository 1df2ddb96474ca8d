//! How anything leaves for a file: written beside its place, then renamed, so that it is there
//! whole or not at all, and what was there before stays until then.

use std::fs::{self, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file, in place of an older one of that name, whose permissions it keeps.
///
/// # Errors
/// What the system says; [`ErrorKind::PermissionDenied`] where the older file is read-only, which
/// somebody wants left as it is. [`cause`] has it in words. The older file is untouched then.
pub fn write(file: &Path, contents: &[u8]) -> io::Result<()> {
    let older = match fs::metadata(file) {
        Ok(older) if older.permissions().readonly() => {
            return Err(ErrorKind::PermissionDenied.into());
        }
        older => older.ok().map(|older| older.permissions()),
    };
    let mut beside = with_usual_permissions().tempfile_in(folder_of(file))?;
    beside.write_all(contents)?;
    if let Some(permissions) = older {
        beside.as_file().set_permissions(permissions)?;
    }
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}

/// Why a file can't be written, for people: no numbers and no passing names.
pub fn cause(reason: &io::Error) -> &'static str {
    // Windows says so in numbers alone.
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    if cfg!(windows) && matches!(reason.raw_os_error(), Some(SHARING_VIOLATION | LOCK_VIOLATION)) {
        return "another program has it open";
    }
    match reason.kind() {
        ErrorKind::NotFound => "its folder doesn't exist",
        ErrorKind::NotADirectory => "what should be its folder is a file",
        ErrorKind::IsADirectory => "a folder has that name",
        ErrorKind::PermissionDenied => {
            "it is read-only, open in another program, or you are not allowed to write there"
        }
        ErrorKind::ReadOnlyFilesystem => "the drive is read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "another program has it open",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "it can't have that name",
        ErrorKind::BrokenPipe => "nothing reads it any more",
        _ => "the system doesn't allow it",
    }
}

/// The folder a file is in.
fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Temporary files are for their owner only unless told otherwise; an output is an ordinary file.
fn with_usual_permissions() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".fivefold-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(Permissions::from_mode(0o666));
    }
    builder
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_older_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.pdf");
        for contents in [b"the first".as_slice(), b"another"] {
            write(&file, contents).unwrap();
            assert_eq!(fs::read(&file).unwrap(), contents);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_refused_leaves_the_older_file_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.pdf");
        write(&file, b"the first").unwrap();
        let mut read_only = fs::metadata(&file).unwrap().permissions();
        read_only.set_readonly(true);
        fs::set_permissions(&file, read_only).unwrap();
        let refused = write(&file, b"another").unwrap_err();
        assert!(cause(&refused).starts_with("it is read-only"), "{refused}");
        assert_eq!(fs::read(&file).unwrap(), b"the first");

        let refused = write(&folder.path().join("gone/report.pdf"), b"another").unwrap_err();
        assert_eq!(cause(&refused), "its folder doesn't exist");
        let refused = write(&file.join("report.pdf"), b"another").unwrap_err();
        assert_eq!(cause(&refused), "what should be its folder is a file");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
