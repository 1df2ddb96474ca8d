//! Where results go: a file that is there whole or not at all, or standard output.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use fivefold_exchange::whole_file;

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
        Target::File(file) => whole_file::write(&file, contents),
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

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
