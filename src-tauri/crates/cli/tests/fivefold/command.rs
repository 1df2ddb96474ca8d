//! Running the binary, and the files of the project it is run on.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What came of a run.
pub struct Outcome {
    pub status: i32,
    pub out: String,
    pub error: String,
}

impl Outcome {
    /// Done: exit 0 and nothing on standard error. Gives standard output.
    pub fn done(self) -> String {
        assert_eq!((self.status, self.error.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Refused: exit 1, and one line on standard error that is a sentence or two. Gives that line.
    pub fn refused(self) -> String {
        assert_eq!(self.status, 1, "{}{}", self.out, self.error);
        assert_eq!(self.error.lines().count(), 1, "{}", self.error);
        assert!(self.error.starts_with("fivefold: "), "{}", self.error);
        assert!(self.error.ends_with(".\n") || self.error.ends_with(")\n"), "{}", self.error);
        self.error
    }
}

/// Runs the binary.
pub fn fivefold<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_fivefold")).args(arguments).output().unwrap();
    Outcome {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        error: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A path as an argument.
pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A file of the project.
pub fn project_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}

/// An example plan, as plan JSON.
pub fn example(name: &str) -> PathBuf {
    project_file("assets/examples").join(format!("{name}.json"))
}

/// Every worked case of the model: its plan and what follows from it.
pub fn cases() -> Vec<(PathBuf, PathBuf)> {
    let case = |number| {
        let file = |what| project_file(&format!("tests/cases/case-{number}.{what}.json"));
        (file("plan"), file("expected"))
    };
    (1..=16).map(case).collect()
}
