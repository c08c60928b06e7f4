//! `mesure`: serves, migrates, loads the demonstration.

use std::process::ExitCode;

use server::commands::{self, Command};
use server::config::Config;

fn main() -> ExitCode {
    let Some(command) = Command::parse(std::env::args().skip(1)) else {
        eprintln!("{}", commands::USAGE);
        return ExitCode::from(2);
    };
    let needs_config = !matches!(&command, Command::Receipt(check) if check.keys.is_some());
    let config = Config::from_environment();
    if let Err(error) = &config
        && needs_config
    {
        eprintln!("mesure: {error}");
        return ExitCode::from(2);
    }
    // Rendering is work for the processor: with one worker it would keep everything else waiting.
    let workers = std::thread::available_parallelism().map_or(4, |cores| cores.get().max(4));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build();
    let done = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(command, || Ok(config?))),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mesure: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because: {error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}
