//! The program: see `throughline --help`.

fn main() -> std::process::ExitCode {
    throughline::cli::run()
}
