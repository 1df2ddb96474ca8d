//! Where results go: a file that is there whole or not at all, or standard output.

use std::fs::{OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::refusal::Refusal;
use crate::target::{self, MayReplace, Target};

/// The name that means standard output, as everywhere on a command line.
const STANDARD_OUTPUT: &str = "-";

/// Writes an output that is made from a plan. A file replaces an older one only when it is whole;
/// a device or a pipe is written to, and `-` is standard output.
///
/// # Errors
/// [`Refusal`] where it would replace the plan it is made from, or what it may not replace, and
/// where it can't be written.
pub fn write_file(
    named: &Path,
    made_from: &Path,
    may_replace: MayReplace,
    contents: &[u8],
) -> Result<(), Refusal> {
    if named.as_os_str() == STANDARD_OUTPUT {
        return print_bytes(contents);
    }
    let written = match writable(named, made_from, may_replace)? {
        Target::InPlace(device) => write_in_place(&device, contents),
        Target::File { file, permissions } => write_whole(&file, permissions, contents),
    };
    written.map_err(|reason| Refusal::Unwritable { file: named.to_owned(), reason })
}

/// Where an output of this name would go.
///
/// # Errors
/// [`Refusal`] where it would replace the plan it is made from, or what it may not replace.
pub fn writable(
    named: &Path,
    made_from: &Path,
    may_replace: MayReplace,
) -> Result<Target, Refusal> {
    if is_same_file(named, made_from) {
        return Err(Refusal::WouldReplacePlan(named.to_owned()));
    }
    target::at(named, may_replace)
}

fn write_in_place(device: &Path, contents: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).open(device)?.write_all(contents)
}

/// Writes a file beside its place and renames it. It keeps the permissions of the one it replaces.
fn write_whole(file: &Path, permissions: Option<Permissions>, contents: &[u8]) -> io::Result<()> {
    let mut beside = with_usual_permissions().tempfile_in(folder_of(file))?;
    beside.write_all(contents)?;
    if let Some(permissions) = permissions {
        beside.as_file().set_permissions(permissions)?;
    }
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    Ok(())
}

/// Writes to standard output. A reader that has read enough (`| head`) is no error.
///
/// # Errors
/// [`Refusal::StandardOutput`].
pub fn print(text: &str) -> Result<(), Refusal> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<(), Refusal> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Refusal::StandardOutput(error)),
        _ => Ok(()),
    }
}

/// The folder a file is in.
fn folder_of(file: &Path) -> PathBuf {
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
