//! What it was measured on.

use std::process::Command;

use sysinfo::{CpuRefreshKind, MemoryRefreshKind, RefreshKind, System};

use crate::error::BenchError;
use crate::numpy::{NumpyModel, output_of};

/// Processor, cores, memory, system and the versions that matter, in one line.
///
/// # Errors
/// [`BenchError::Program`] where Python or rustc doesn't say its version.
pub fn named(numpy: &NumpyModel) -> Result<String, BenchError> {
    let wanted = RefreshKind::nothing()
        .with_cpu(CpuRefreshKind::nothing())
        .with_memory(MemoryRefreshKind::nothing().with_ram());
    let system = System::new_with_specifics(wanted);
    let processor = system.cpus().first().map_or("an unknown processor", |cpu| cpu.brand());
    let cores = system.cpus().len();
    let memory = system.total_memory() as f64 / f64::from(1 << 30);
    let os = System::long_os_version().unwrap_or_else(|| "an unknown system".to_owned());
    let kernel = System::kernel_version().unwrap_or_default();
    let rustc = output_of(Command::new("rustc").arg("--version"))?;
    let python = numpy.versions()?;
    let build = if cfg!(debug_assertions) { "**development** build" } else { "release build" };
    Ok(format!(
        "Measured on {processor}, {cores} cores, {memory:.0} GB, {os} (kernel {kernel}); \
         {rustc}, {build}; {python}.{load}",
        load = load_in_words(cores),
    ))
}

/// A warning where others keep the machine busy, since that shows in every figure.
fn load_in_words(cores: usize) -> String {
    let load = System::load_average().one;
    if load > cores as f64 / 2.0 {
        return format!(
            " The machine was busy (load {load:.1}): the figures are on the high side."
        );
    }
    String::new()
}
