//! Where results go: a file that is there whole or not at all, or standard output.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::refusal::Refusal;

/// Writes a file beside its place and renames it, so that it replaces an older one only when it is
/// whole.
///
/// # Errors
/// [`Refusal::WouldReplacePlan`] where it is the plan it is made from; [`Refusal::Unwritable`].
pub fn write_file(file: &Path, made_from: &Path, contents: &[u8]) -> Result<(), Refusal> {
    if is_same_file(file, made_from) {
        return Err(Refusal::WouldReplacePlan(file.to_owned()));
    }
    let unwritable = |reason| Refusal::Unwritable { file: file.to_owned(), reason };
    let mut beside = with_usual_permissions().tempfile_in(folder_of(file)).map_err(unwritable)?;
    beside.write_all(contents).map_err(unwritable)?;
    beside.as_file().sync_all().map_err(unwritable)?;
    beside.persist(file).map_err(|error| unwritable(error.error))?;
    Ok(())
}

/// Writes to standard output. A reader that has read enough (`| head`) is no error.
///
/// # Errors
/// [`Refusal::StandardOutput`].
pub fn print(text: &str) -> Result<(), Refusal> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Refusal::StandardOutput(error)),
        _ => Ok(()),
    }
}

/// The folder a file is in.
pub fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Temporary files are for their owner only unless told otherwise; an output is an ordinary file.
fn with_usual_permissions() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".fivefold-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder
}
