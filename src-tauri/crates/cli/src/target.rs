//! What stands where an output is to go, and whether it may be replaced.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use fivefold_exchange::plan_json;

use crate::loaded_plan::{FileKind, kind_of};
use crate::refusal::Refusal;

/// Where an output goes.
#[derive(Debug)]
pub enum Target {
    /// A device or a pipe, which takes what is written and is never replaced.
    InPlace(PathBuf),
    /// A file by its own name, whatever links lead to it.
    File(PathBuf),
}

/// Which plans an output may replace. A `.fivefold` plan is never replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayReplace {
    /// Outputs alone, no plan of either kind.
    NoPlan,
    /// Outputs and plan JSON, as an export of plan JSON does.
    PlanJson,
}

/// Looks at what has the name of an output.
///
/// # Errors
/// [`Refusal`] where it is a folder, a plan that may not be replaced, read-only, or a link to
/// nothing.
pub fn at(named: &Path, may_replace: MayReplace) -> Result<Target, Refusal> {
    let unwritable = |reason| Refusal::Unwritable { file: named.to_owned(), reason };
    match fs::metadata(named) {
        Ok(there) if there.is_dir() => Err(Refusal::OutputIsFolder(named.to_owned())),
        Ok(there) if there.is_file() => replaceable(named, &there, may_replace),
        Ok(_) => Ok(Target::InPlace(named.to_owned())),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unwritable(error)),
        Err(_) if named.is_symlink() => Err(Refusal::LinkToNothing(named.to_owned())),
        Err(_) => Ok(Target::File(named.to_owned())),
    }
}

fn replaceable(named: &Path, there: &Metadata, may_replace: MayReplace) -> Result<Target, Refusal> {
    let unwritable = |reason| Refusal::Unwritable { file: named.to_owned(), reason };
    if there.permissions().readonly() {
        return Err(Refusal::OutputIsReadOnly(named.to_owned()));
    }
    // What can't be read may be a plan, so it stays.
    File::open(named).map_err(unwritable)?;
    if kind_of(named) == FileKind::PlanFile {
        return Err(Refusal::WouldReplaceAnotherPlan(named.to_owned()));
    }
    if may_replace == MayReplace::NoPlan && holds_plan_json(named).map_err(unwritable)? {
        return Err(Refusal::WouldReplaceAnotherPlan(named.to_owned()));
    }
    named.canonicalize().map(Target::File).map_err(unwritable)
}

/// Whether a file is JSON that says it is a plan, sound or not.
fn holds_plan_json(file: &Path) -> io::Result<bool> {
    let mut text = Vec::new();
    File::open(file)?.take(plan_json::LIMIT_MB << 20).read_to_end(&mut text)?;
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    if !text.trim_ascii_start().starts_with(b"{") {
        return Ok(false);
    }
    let mut dense = text.to_vec();
    dense.retain(|byte| !byte.is_ascii_whitespace());
    let format = b"\"format\":\"fivefold-plan/";
    Ok(dense.windows(format.len()).any(|part| part == format))
}
