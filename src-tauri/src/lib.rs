//! The desktop shell: lock, call, convert. Nothing is worked out here.
//!
//! The only crate that knows Tauri. Read it in this order:
//!
//! 1. [`run`]: the window and the commands it may call; `calls`: how each is answered;
//!    `windows`: what their page is kept from.
//! 2. `commands`: one module a subject; each command locks the desk, calls a crate, converts.
//! 3. `desk`: the open plan and where it came from.
//! 4. `ipc`: what the window is given, beside the engine's own types.
//! 5. `extracts`: the extract being imported, and `mappings`: how those before it were read.
//! 6. `folders`: where copies of examples and the list of recent plans are kept; `synced`: which
//!    folders others keep in step.
//! 7. `stage`: the workshop on stage, and what its audience sees.
//! 8. `dialogs`: the system's dialogs, the only source of paths besides that list.
//! 9. `mistakes`: panics, caught and noted without anything of the plan.
//! 10. `shipped`: what is in the program, with the licence of each.
//! 11. `clock`, `person`: the only places that ask the time, and who is logged in.

mod calls;
mod clock;
mod commands;
mod desk;
mod dialogs;
mod error;
mod extracts;
mod folders;
mod ipc;
mod mappings;
mod mistakes;
mod person;
mod shipped;
mod stage;
mod synced;
mod windows;

use std::path::PathBuf;
use std::sync::Arc;

use tauri::{Manager, WebviewUrl, WebviewWindowBuilder};

use commands::audience;
use commands::pack::PackInHand;
use desk::Desk;
pub use error::DeskError;
use extracts::Extracts;
use mistakes::Log;
use stage::Stage;

/// Opens the window and stays until it is closed. A plan file may be named as the only argument.
///
/// # Errors
/// Where the system has no window to give.
pub fn run() -> Result<(), tauri::Error> {
    let context = tauri::generate_context!();
    let log = Arc::new(Log::in_folder(folders::of_logs(&context.config().identifier)));
    mistakes::note_every_panic(Arc::clone(&log));
    mistakes::rehearse("begins");
    let named = std::env::args_os().nth(1).map(PathBuf::from);
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| {
            app.manage(log);
            app.manage(Desk::to_open(named));
            app.manage(Extracts::default());
            app.manage(Arc::new(Stage::default()));
            app.manage(PackInHand::default());
            app.manage(commands::chart::Clipboard::default());
            app.manage(commands::ledger::Ledgers::default());
            app.manage(commands::report::Reports::default());
            app.manage(commands::mix::Mixing::default());
            let page = WebviewUrl::App("index.html".into());
            let window = WebviewWindowBuilder::new(app, audience::MAIN, page)
                .title("Fivefold")
                .inner_size(1440.0, 900.0)
                .min_inner_size(960.0, 600.0);
            windows::kept_to_our_page(window).build()?;
            Ok(())
        })
        .on_window_event(audience::close_with_main)
        .invoke_handler(calls::answered(audience::only_watched_by_the_audience(
            tauri::generate_handler![
                commands::about::about,
                commands::plan::startup,
                commands::plan::examples,
                commands::plan::open_example,
                commands::plan::open_plan,
                commands::new_plan::new_plan,
                commands::plan::import_plan,
                commands::plan::save_copy,
                commands::plan::recent,
                commands::plan::open_recent,
                commands::safety::backups,
                commands::safety::restore_backup,
                commands::safety::follow,
                commands::safety::take_over,
                commands::safety::go_on_elsewhere,
                commands::safety::recovery,
                commands::safety::recover_plan,
                commands::edit::edit,
                commands::edit::undo,
                commands::edit::redo,
                commands::edit::describe,
                commands::baseline::retirements,
                commands::baseline::retirement_rates,
                commands::baseline::occupation_codes_applied,
                commands::versions::keep_version,
                commands::versions::restore_version,
                commands::versions::remove_version,
                commands::versions::go_to_step,
                commands::sign_off::sign_off,
                commands::sign_off::today,
                commands::project::view,
                commands::project::preview,
                commands::project::role_figures,
                commands::pipeline::pipeline,
                commands::pipeline::routes,
                commands::pipeline::approaches,
                commands::actions::agreed_actions,
                commands::actions::export_actions,
                commands::gap::close_gap,
                commands::compare::compare,
                commands::register::register,
                commands::register::set_input_evidence,
                commands::register::export_register,
                commands::library::library,
                commands::library::trajectories,
                commands::library::activity_ratios,
                commands::library::activity_target,
                commands::library::cost_offers,
                commands::money::cost,
                commands::money::sensitivity,
                commands::doubt::doubt,
                commands::doubt::doubt_between,
                commands::doubt::suggested_ranges,
                commands::mix::best_mix,
                commands::mix::cancel_mix,
                commands::mix::mix_curve,
                commands::mix::mix_progress,
                commands::mix::mix_reasons,
                commands::mix::trade_off_chart,
                commands::picture::dot_plot_chart,
                commands::picture::export_picture_table,
                commands::picture::import_picture_table,
                commands::picture::picture_act,
                commands::picture::picture_view,
                commands::picture::route_needs,
                commands::required::target_sums,
                commands::required::required,
                commands::outturn::outturn_errors,
                commands::outturn::import_outturn,
                commands::extract::choose_extract,
                commands::extract::look_at_extract,
                commands::extract::count_extract,
                commands::extract::extract_progress,
                commands::extract::cancel_extract,
                commands::extract::forget_extract,
                commands::extract::take_extract,
                commands::extract::save_rejected,
                commands::extract::save_mapping,
                commands::extract::open_mapping,
                commands::ledger::choose_ledger,
                commands::ledger::look_at_ledger,
                commands::ledger::compare_ledger,
                commands::ledger::take_budgets,
                commands::chart::save_chart,
                commands::chart::copy_chart,
                commands::report::report_sections,
                commands::report::preview_report,
                commands::report::report_page,
                commands::report::cancel_report,
                commands::report::export_report,
                commands::export::export_plan,
                commands::planning_return::export_planning_return,
                commands::pack::send_pack,
                commands::pack::open_pack,
                commands::pack::pack_outcome,
                commands::pack::merge_pack,
                commands::stage::stage_begin,
                commands::stage::stage_state,
                commands::stage::stage_choose,
                commands::stage::stage_set,
                commands::stage::stage_preview,
                commands::stage::stage_view,
                commands::stage::stage_undo,
                commands::stage::stage_redo,
                commands::stage::stage_reset,
                commands::stage::stage_guess,
                commands::stage::stage_reveal,
                commands::stage::stage_park,
                commands::stage::stage_unpark,
                commands::stage::stage_keep,
                commands::stage::stage_discard,
                commands::audience::open_audience,
                commands::audience::close_audience,
                commands::audience::audience_next,
                commands::audience::full_screen,
            ],
        )))
        .run(context)
}
