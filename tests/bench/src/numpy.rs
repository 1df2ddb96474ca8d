//! The same model in numpy, timed by its own program.

use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::error::BenchError;

/// The numpy model, and the plan it projects.
#[derive(Debug, Clone, Copy)]
pub struct NumpyModel<'a> {
    /// A Python with numpy.
    pub python: &'a Path,
    /// `numpy_model.py`.
    pub program: &'a Path,
    /// Plan JSON.
    pub plan: &'a Path,
}

/// What one round of projections took, in nanoseconds per role-year.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct NumpyRound {
    /// Projections timed, after those that warmed up.
    #[serde(rename = "repeat")]
    pub times: usize,
    /// Half took as long or less.
    #[serde(rename = "median_ns")]
    pub median: f64,
    /// The shortest.
    #[serde(rename = "least_ns")]
    pub least: f64,
}

impl NumpyModel<'_> {
    /// Times one round of projections.
    ///
    /// # Errors
    /// [`BenchError::Program`] where Python doesn't start, fails or says something else.
    pub fn round(&self) -> Result<NumpyRound, BenchError> {
        let mut command = Command::new(self.python);
        command.arg(self.program).arg("--time").arg(self.plan);
        let said = output_of(&mut command)?;
        serde_json::from_str(&said).map_err(|why| BenchError::Program {
            program: self.program.display().to_string(),
            why: why.to_string(),
        })
    }

    /// The versions of Python and numpy, as in `Python 3.11.2, numpy 2.4.6`.
    ///
    /// # Errors
    /// [`BenchError::Program`] where Python or numpy is missing.
    pub fn versions(&self) -> Result<String, BenchError> {
        const SAY: &str = "import platform, numpy; \
                           print(f'Python {platform.python_version()}, numpy {numpy.__version__}')";
        output_of(Command::new(self.python).args(["-c", SAY]))
    }
}

/// What a program prints, without the last line's end.
///
/// # Errors
/// [`BenchError::Program`] where it doesn't start or fails.
pub fn output_of(command: &mut Command) -> Result<String, BenchError> {
    let program = command.get_program().to_string_lossy().into_owned();
    let refused = |why: String| BenchError::Program { program: program.clone(), why };
    let output = command.output().map_err(|why| refused(why.to_string()))?;
    if !output.status.success() {
        return Err(refused(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
