//! The wasm programs of the site: the page program, split at its declared lazy parts, and the two programs of the worker. Trunk calls this when it has
//! put the rest of the site together (`Trunk.toml`, hook `post_build`), and finds their files in its folder afterwards.
//!
//! ```text
//! cargo ─► greendesk.wasm ─► wasm_split_cli_support
//!   ├─► main module ─► wasm-bindgen ─► wasm-opt ─► greendesk-<digest>.{js,wasm}
//!   ├─► a module for each lazy part ─► walrus ─► wasm-opt ─► <part>-<digest>.wasm
//!   └─► modules that several parts share ─► walrus
//!         ├─► large ones that few parts need ─► wasm-opt ─► chunk_<n>-<digest>.wasm
//!         └─► the others ─► wasm-merge, three modules ─► wasm-opt ─► shared…-<digest>.wasm
//! ```
//!
//! Every file is named after its digest, from the leaves to the page: the parts, then `parts.js` which names them, then the bindings which import
//! `parts.js`, then `index.html`. A page that was opened before an update therefore goes on with the files that it was opened with.

use crate::Outcome;
use crate::minify::{Engine, minified};
use crate::page::{Page, hashed_name, integrity};
use crate::process::{self, Process};
use crate::tools::{self, Minifiers};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// What every engine can do that the README promises: Chromium from version 81 on. Reference types are not among it.
const FEATURES: [&str; 7] = [
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--disable-reference-types",
    "--disable-multivalue",
];
/// The module from which the program imports the loaders of its parts, before its file has a name.
const LINK: &str = "./parts.js";
/// Where `public/parts.js` and `public/worker_files.js` expect the names of files.
const FILES: &str = "const FILES = {};";

/// How the programs are built.
#[derive(Clone, Copy, PartialEq)]
pub enum How {
    /// For a host: optimised, the page program split at its lazy parts.
    Split,
    /// For a host: optimised, the page program in one file.
    Whole,
    /// For a look while writing: as fast as it builds, in one file.
    Debug,
}

/// Builds all programs into `folder`, where Trunk has put the page, and names them in the page.
pub fn build_into(folder: &Path, how: How, build: &str) -> Outcome {
    // Trunk's build is offline; cargo may still have to fetch crates.
    Process::cargo(["fetch", "--locked"]).run()?;
    let minifiers = tools::minifiers()?;
    let programs = Programs {
        folder,
        how,
        build,
        minifiers: &minifiers,
    };
    let page_program = programs.page_program()?;
    let worker = programs.worker()?;
    finish_page(folder, build, &minifiers, &page_program, &worker)
}

/// By which name the scripts of the single file call its program.
const GLOBAL: &str = "greendesk";
/// Builds the program of the single file (`single.rs`): whole, with the programs of the worker in it, and bound for classic scripts. Gives the bindings
/// and the module.
pub fn of_single_file(build: &str, minifiers: &Minifiers) -> Outcome<(String, Vec<u8>)> {
    Process::cargo(["fetch", "--locked"]).run()?;
    let programs = Programs {
        folder: Path::new(""),
        how: How::Whole,
        build,
        minifiers,
    };
    let arguments = [
        "rustc",
        "--locked",
        "--target",
        TARGET,
        "--bin",
        "greendesk",
        "--release",
        "--features",
        "single",
    ];
    let built = programs.cargo(&arguments, "greendesk", "release")?;
    let failed = |error: &dyn std::fmt::Debug| format!("wasm-bindgen: {error:?}");
    let mut output = Bindgen::new()
        .input_bytes("greendesk", without_section(&built, FEATURES_SECTION)?)
        .no_modules(true)
        .and_then(|bindgen| bindgen.no_modules_global(GLOBAL))
        .map_err(|error| failed(&error))?
        .typescript(false)
        .omit_default_module_path(true)
        .generate_output()
        .map_err(|error| failed(&error))?;
    let js = output.js().to_owned();
    let js = with_short_names(&js, "greendesk", output.wasm_mut())?;
    leave_out_unused(output.wasm_mut());
    let wasm = output.wasm_mut().emit_wasm();
    Ok((js, programs.optimised(&wasm, "-Oz")?))
}

/// In which section rustc names what a module may use. Without the section wasm-bindgen keeps objects in a list of its own, which every engine can do, and
/// not in a table of references, which Chromium knows from version 96 on.
const FEATURES_SECTION: &str = "target_features";

/// A module without the custom section of this name.
fn without_section(wasm: &[u8], name: &str) -> Outcome<Vec<u8>> {
    let cut = || "a module ends in the middle of a section";
    let (head, mut rest) = wasm.split_at_checked(8).ok_or_else(cut)?;
    let mut kept = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, body) = number(after).ok_or_else(cut)?;
        let (body, next) = body.split_at_checked(length).ok_or_else(cut)?;
        let named = number(body)
            .and_then(|(length, text)| text.get(..length))
            .is_some_and(|text| text == name.as_bytes());
        if *kind != 0 || !named {
            kept.extend(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

/// The number at the start, as wasm writes lengths (LEB128), and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

/// The files of the page program, by name.
struct PageProgram {
    js: String,
    parts: String,
    wasm: String,
}

struct Programs<'a> {
    folder: &'a Path,
    how: How,
    /// What the build calls itself.
    build: &'a str,
    minifiers: &'a Minifiers,
}

impl Programs<'_> {
    fn page_program(&self) -> Outcome<PageProgram> {
        let split = self.how == How::Split;
        let mut arguments = vec![
            "rustc",
            "--locked",
            "--target",
            TARGET,
            "--bin",
            "greendesk",
        ];
        if self.how != How::Debug {
            arguments.push("--release");
        }
        if split {
            // The splitter reads from the relocations which functions and data each function reaches.
            arguments.extend(["--features", "split", "--", "-Clink-args=--emit-relocs"]);
        }
        let built = self.cargo(&arguments, "greendesk", self.profile("release"))?;
        let (main, modules) = if split {
            split_modules(&built)?
        } else {
            (built, Modules::default())
        };
        let bindings = bound("greendesk", main, split)?;
        let wasm = self.put_wasm("greendesk", &bindings.wasm, "-Os")?;
        let files = self.put_modules(&modules)?;
        let parts =
            self.put_script("parts", &parts_script(&modules.needs, &files, self.folder)?)?;
        // The imports of the wasm module go by the name of `LINK` too, and keep it.
        let js = ["from \"", "from '"].iter().fold(bindings.js, |js, from| {
            js.replace(&format!("{from}{LINK}"), &format!("{from}./{parts}"))
        });
        if split && !js.contains(&parts) {
            return Err("the bindings of the split program do not import parts.js".into());
        }
        let js = self.put_script("greendesk", &js)?;
        Ok(PageProgram { js, parts, wasm })
    }

    /// Writes the modules of the parts; gives the file of each. The modules of a group become one module; without wasm-merge, each has a file.
    fn put_modules(&self, modules: &Modules) -> Outcome<BTreeMap<String, String>> {
        let groups = match self.minifiers.wasm_merge() {
            Some(_) => groups_of(modules, &form_names()?),
            None => BTreeMap::new(),
        };
        let mut files = BTreeMap::new();
        let mut together = BTreeMap::<&str, Vec<&[u8]>>::new();
        for (module, bytes) in &modules.files {
            match groups.get(module) {
                Some(group) => together.entry(group).or_default().push(bytes),
                None => {
                    files.insert(module.clone(), self.put_wasm(module, bytes, "-Os")?);
                }
            }
        }
        for (group, members) in together {
            let name = self.put_wasm(group, &self.merged(&members)?, "-Os")?;
            let members = groups.iter().filter(|(_, of)| **of == group);
            files.extend(members.map(|(module, _)| (module.clone(), name.clone())));
        }
        Ok(files)
    }

    /// Modules of parts as one module. All of them import from the main module, and wasm-merge would keep each import once a module; therefore
    /// they import from a module here that imports each thing once and passes it on.
    fn merged(&self, members: &[&[u8]]) -> Outcome<Vec<u8>> {
        let wasm_merge = self
            .minifiers
            .wasm_merge()
            .ok_or("there is no wasm-merge")?;
        let folder = process::at("target/site/merged");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut arguments = vec![];
        let mut add = |name: String, bytes: &[u8]| -> Outcome {
            let file = folder.join(format!("{name}.wasm"));
            fs::write(&file, bytes)?;
            arguments.extend([file.into_os_string(), name.into()]);
            Ok(())
        };
        add(MAIN.to_owned(), &passed_on(members)?)?;
        for (at, bytes) in members.iter().enumerate() {
            add(format!("m{at}"), bytes)?;
        }
        let to = folder.join("merged.wasm");
        arguments.extend(["-o".into(), to.clone().into_os_string()]);
        arguments.extend(
            FEATURES
                .iter()
                .filter(|feature| feature.starts_with("--enable"))
                .map(|feature| feature.into()),
        );
        tools::binaryen(&wasm_merge, arguments).run_quietly()?;
        let mut module = read_module(&fs::read(&to)?)?;
        for import in module.imports.iter_mut() {
            MAIN.clone_into(&mut import.module);
        }
        let exports: Vec<_> = module.exports.iter().map(|export| export.id()).collect();
        for export in exports {
            module.exports.delete(export);
        }
        walrus::passes::gc::run(&mut module);
        Ok(module.emit_wasm())
    }

    /// The worker's script with both of its programs; gives the script's name.
    fn worker(&self) -> Outcome<String> {
        let mut files = BTreeMap::new();
        // Reading is built for speed; writing workbooks, which is fetched when one is asked for, for size.
        for (name, profile, level) in [
            ("loan_book", "worker", "-O3"),
            ("loan_sheets", "release", "-Oz"),
        ] {
            let profile = self.profile(profile);
            let arguments = [
                "build",
                "--locked",
                "--target",
                TARGET,
                "--bin",
                name,
                "--no-default-features",
                "--features",
                "worker",
                "--profile",
                if profile == "debug" { "dev" } else { profile },
            ];
            let built = self.cargo(&arguments, name, profile)?;
            let bindings = bound(name, built, false)?;
            let wasm = self.put_wasm(name, &bindings.wasm, level)?;
            let js = self.put_script(name, &bindings.js)?;
            let digest = integrity(&fs::read(self.folder.join(&wasm))?);
            files.insert(
                name,
                format!("{{\"js\":\"./{js}\",\"wasm\":\"./{wasm}\",\"integrity\":\"{digest}\"}}"),
            );
        }
        let files: Vec<String> = files
            .iter()
            .map(|(name, of)| format!("\"{name}\":{of}"))
            .collect();
        let begins = fs::read_to_string(process::at("public/worker_files.js"))?;
        let begins = filled(&begins, &format!("{{{}}}", files.join(",")))?;
        let answers = fs::read_to_string(process::at("public/worker.js"))?;
        self.put_script("worker", &(begins + &answers))
    }

    fn profile(&self, optimised: &'static str) -> &'static str {
        if self.how == How::Debug {
            "debug"
        } else {
            optimised
        }
    }

    /// Runs cargo, and gives the program it built.
    fn cargo(&self, arguments: &[&str], name: &str, profile: &str) -> Outcome<Vec<u8>> {
        Process::cargo(arguments)
            .env("CARGO_ENCODED_RUSTFLAGS", tools::rust_flags()?)
            .env("CARGO_TARGET_DIR", process::target_folder())
            .env("GREENDESK_BUILD", self.build)
            .run()?;
        let file = process::target_folder()
            .join(TARGET)
            .join(profile)
            .join(format!("{name}.wasm"));
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()).into())
    }

    /// Writes a module, optimised where wasm-opt is there; gives its name.
    fn put_wasm(&self, stem: &str, bytes: &[u8], level: &str) -> Outcome<String> {
        let optimised = self.optimised(bytes, level)?;
        self.put(&hashed_name(stem, &optimised, ".wasm"), &optimised)
    }

    /// A module as wasm-opt leaves it; unchanged where there is no wasm-opt, and in a build for a look.
    fn optimised(&self, bytes: &[u8], level: &str) -> Outcome<Vec<u8>> {
        let Some(wasm_opt) = &self.minifiers.wasm_opt else {
            return Ok(bytes.to_vec());
        };
        if self.how == How::Debug {
            return Ok(bytes.to_vec());
        }
        let folder = process::at("target/site/optimised");
        fs::create_dir_all(&folder)?;
        let (from, to) = (folder.join("in.wasm"), folder.join("out.wasm"));
        fs::write(&from, bytes)?;
        let ends: [PathBuf; 3] = [from, "-o".into(), to.clone()];
        let arguments = ends
            .iter()
            .map(|path| path.as_os_str())
            .chain([level.as_ref()])
            .chain(FEATURES.iter().map(|feature| feature.as_ref()));
        tools::binaryen(wasm_opt, arguments).run_quietly()?;
        Ok(fs::read(to)?)
    }

    fn put_script(&self, stem: &str, text: &str) -> Outcome<String> {
        let esbuild = self.minifiers.esbuild.as_deref();
        let small = minified(esbuild, &format!("{stem}.js"), text, Engine::Old)?;
        self.put(
            &hashed_name(stem, small.as_bytes(), ".js"),
            small.as_bytes(),
        )
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Outcome<String> {
        fs::write(self.folder.join(name), bytes)?;
        Ok(name.to_owned())
    }
}

/// What the splitter takes out of the main module.
#[derive(Default)]
struct Modules {
    /// The modules by the names that files are called after.
    files: BTreeMap<String, Vec<u8>>,
    /// Which of them each part needs.
    needs: BTreeMap<String, Vec<String>>,
}

/// Splits the page program: gives the main module, and the modules of the parts.
fn split_modules(wasm: &[u8]) -> Outcome<(Vec<u8>, Modules)> {
    let folder = process::at("target/site/split");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| format!("the page program could not be split: {error:?}"))?;
    let mut modules = Modules::default();
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = module_name(&stem).to_owned();
        // A module that no part needs is empty. The splitter writes one where two parts reach the same code, which is in a module that they share.
        modules.files.insert(name, trimmed(&fs::read(path)?)?);
    }
    for (part, stems) in split.prefetch_map {
        let needs = stems.iter().map(|stem| module_name(stem).to_owned());
        modules.needs.insert(part, needs.collect());
    }
    Ok((fs::read(main)?, modules))
}

/// The module without what it does not use: the splitter gives every module all types of the program, and names for debugging.
fn trimmed(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut module = read_module(bytes)?;
    let custom: Vec<_> = module.customs.iter().map(|(id, _)| id).collect();
    for id in custom {
        module.customs.delete(id);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// A module that is emitted without names for debugging.
fn read_module(bytes: &[u8]) -> Outcome<walrus::Module> {
    walrus::ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(bytes)
        .map_err(|error| format!("a module of a part could not be read: {error:?}").into())
}

/// A module that imports what `members` import from the main module, each thing once, and exports it under the same name.
fn passed_on(members: &[&[u8]]) -> Outcome<Vec<u8>> {
    let mut all = walrus::Module::default();
    for bytes in members {
        let module = read_module(bytes)?;
        for import in module.imports.iter() {
            let name = import.name.as_str();
            if import.module != MAIN {
                return Err(
                    format!("a module of a part imports {name} from {}", import.module).into(),
                );
            }
            if all.exports.iter().any(|export| export.name == name) {
                continue;
            }
            match import.kind {
                walrus::ImportKind::Memory(id) => {
                    let of = module.memories.get(id);
                    let (id, _) = all.add_import_memory(
                        OUTSIDE,
                        name,
                        of.shared,
                        of.memory64,
                        of.initial,
                        of.maximum,
                        of.page_size_log2,
                    );
                    all.exports.add(name, id);
                }
                walrus::ImportKind::Table(id) => {
                    let of = module.tables.get(id);
                    let (id, _) = all.add_import_table(
                        OUTSIDE,
                        name,
                        of.table64,
                        of.initial,
                        of.maximum,
                        of.element_ty,
                    );
                    all.exports.add(name, id);
                }
                walrus::ImportKind::Global(id) => {
                    let of = module.globals.get(id);
                    let (id, _) =
                        all.add_import_global(OUTSIDE, name, of.ty, of.mutable, of.shared);
                    all.exports.add(name, id);
                }
                // The splitter lets the modules call each other and the main module through the function table.
                walrus::ImportKind::Function(_) | walrus::ImportKind::Tag(_) => {
                    return Err(
                        format!("a module of a part imports the function or tag {name}").into(),
                    );
                }
            }
        }
    }
    Ok(all.emit_wasm())
}

/// The ids of the built-in forms. A form is the parts `<id>` and `<id>_output`.
fn form_names() -> Outcome<Vec<String>> {
    let mut names = vec![];
    for entry in fs::read_dir(process::at("src/documents/templates"))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

/// The splitter makes a module of everything that some set of parts shares: more than three hundred, most of a few hundred bytes. Those below this
/// size, and those that many parts need, become three modules.
const SMALL: usize = 6 * 1024;
/// How many parts are many.
const MANY: usize = 10;
/// From which module the splitter has the modules of parts import.
const MAIN: &str = "__wasm_split";
/// From which module a merged module imports until it has its own name for the main module.
const OUTSIDE: &str = "main";

/// The group of each shared module that is small or that many parts need: by whether filling a form needs it, what comes after, or both. What a form's
/// output shares with pages is not fetched until a field takes text.
fn groups_of(modules: &Modules, forms: &[String]) -> BTreeMap<String, &'static str> {
    modules
        .files
        .iter()
        .filter(|(name, _)| !modules.needs.contains_key(*name))
        .filter_map(|(name, bytes)| {
            let users = modules
                .needs
                .iter()
                .filter(|(_, needs)| needs.contains(name));
            if bytes.len() >= SMALL && users.clone().count() < MANY {
                return None;
            }
            let filling: Vec<bool> = users.map(|(part, _)| forms.contains(part)).collect();
            let group = match (filling.contains(&true), filling.contains(&false)) {
                (true, false) => "shared_forms",
                (false, _) => "shared_pages",
                (true, true) => "shared",
            };
            Some((name.clone(), group))
        })
        .collect()
}

/// `split_review` is the module of the part `review`; `chunk_3` holds what several parts share.
fn module_name(stem: &str) -> &str {
    stem.strip_prefix("split_").unwrap_or(stem)
}

/// A program with the script through which the page calls it.
struct Bindings {
    js: String,
    wasm: Vec<u8>,
}

fn bound(name: &str, wasm: Vec<u8>, split: bool) -> Outcome<Bindings> {
    let failed = |error: &dyn std::fmt::Debug| format!("wasm-bindgen: {name}: {error:?}");
    let mut output = Bindgen::new()
        .input_bytes(name, without_section(&wasm, FEATURES_SECTION)?)
        .web(true)
        .map_err(|error| failed(&error))?
        .typescript(false)
        .omit_default_module_path(true)
        // The parts import the linker's own symbols from the main module.
        .keep_lld_exports(split)
        .generate_output()
        .map_err(|error| failed(&error))?;
    let js = output.js().to_owned();
    let module = output.wasm_mut();
    if split {
        leave_out_unused(module);
    }
    let js = with_short_names(&js, name, module)?;
    Ok(Bindings {
        js,
        wasm: module.emit_wasm(),
    })
}

/// Gives what the program imports from its script a number for a name, in both. wasm-bindgen's names end in a hash each, which no compression
/// shortens.
fn with_short_names(js: &str, name: &str, module: &mut walrus::Module) -> Outcome<String> {
    let script = format!("./{name}_bg.js");
    let mut names = BTreeMap::new();
    for import in module.imports.iter_mut() {
        if import.module == script {
            let short = format!("i{}", names.len());
            names.insert(std::mem::replace(&mut import.name, short.clone()), short);
        }
    }
    // A name may begin with the whole of another one, so whole words are replaced.
    let is_of_word = |char: char| char.is_ascii_alphanumeric() || char == '_' || char == '$';
    let mut told = BTreeSet::new();
    let mut shortened = String::with_capacity(js.len());
    let mut rest = js;
    while let Some(from) = rest.find(is_of_word) {
        let (before, word) = rest.split_at(from);
        let (word, after) =
            word.split_at(word.find(|char| !is_of_word(char)).unwrap_or(word.len()));
        shortened.push_str(before);
        match names.get(word) {
            Some(short) => {
                told.insert(word);
                shortened.push_str(short);
            }
            None => shortened.push_str(word),
        }
        rest = after;
    }
    shortened.push_str(rest);
    match names.keys().find(|name| !told.contains(name.as_str())) {
        Some(missing) => Err(format!("the bindings of {script} do not define {missing}").into()),
        None => Ok(shortened),
    }
}

/// Takes out of the main module what nothing uses: the streams that `server_fn`, a dependency of Leptos, exports, and the segments with which the
/// splitter fills the places of other modules' functions in the function table with nothing.
fn leave_out_unused(module: &mut walrus::Module) {
    let streams: Vec<_> = module
        .exports
        .iter()
        .filter(|export| {
            let name = export.name.trim_start_matches("__wbg_");
            name.starts_with("intounderlying")
        })
        .map(|export| export.id())
        .collect();
    for export in streams {
        module.exports.delete(export);
    }
    let is_nothing = |item: &walrus::ConstExpr| matches!(item, walrus::ConstExpr::RefNull(_));
    let nothing: Vec<_> = module
        .elements
        .iter()
        .filter(|segment| match &segment.items {
            walrus::ElementItems::Functions(functions) => functions.is_empty(),
            walrus::ElementItems::Expressions(_, items) => items.iter().all(is_nothing),
        })
        .filter_map(|segment| match segment.kind {
            walrus::ElementKind::Active { table, .. } => Some((segment.id(), table)),
            _ => None,
        })
        .collect();
    for (segment, table) in nothing {
        module.tables.get_mut(table).elem_segments.remove(&segment);
        module.elements.delete(segment);
    }
    walrus::passes::gc::run(module);
}

/// `public/parts.js` with the files that each part needs, and with the loaders that the program imports.
fn parts_script(
    needs: &BTreeMap<String, Vec<String>>,
    files: &BTreeMap<String, String>,
    folder: &Path,
) -> Outcome<String> {
    let mut listed = Vec::new();
    let mut loaders = String::new();
    for (part, modules) in needs {
        let mut of_part = Vec::<String>::new();
        for module in modules {
            let file = files
                .get(module)
                .ok_or_else(|| format!("the part {part} needs {module}, which was not written"))?;
            let integrity = integrity(&fs::read(folder.join(file))?);
            let entry = format!("[\"./{file}\",\"{integrity}\"]");
            if !of_part.contains(&entry) {
                of_part.push(entry);
            }
        }
        listed.push(format!("\"{part}\":[{}]", of_part.join(",")));
        loaders.push_str(&format!(
            "export const __wasm_split_load_{part} = loader(\"{part}\");\n"
        ));
    }
    let script = fs::read_to_string(process::at("public/parts.js"))?;
    Ok(filled(&script, &format!("{{{}}}", listed.join(",")))? + &loaders)
}

fn filled(script: &str, files: &str) -> Outcome<String> {
    if !script.contains(FILES) {
        return Err(format!("parts.js and worker_files.js in public/ should hold: {FILES}").into());
    }
    Ok(script.replacen(FILES, &format!("const FILES = {files};"), 1))
}

/// The second policy of the site, which `public/gate.js` adds in every engine but an old Chromium: it takes `'unsafe-eval'` away.
const STRICT_POLICY: &str = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
/// Where `public/gate.js` expects that policy.
const STRICT: &str = "{strict policy}";

/// `public/gate.js` with the second policy in it.
pub fn gated(gate: &str, policy: &str) -> Outcome<String> {
    // The mark stands in a text between single quotes in one build and between double ones in another.
    let quoted = [format!("'{STRICT}'"), format!("\"{STRICT}\"")];
    let mark = quoted.iter().find(|mark| gate.contains(*mark));
    let mark = mark.ok_or(format!("public/gate.js should hold '{STRICT}'"))?;
    Ok(gate.replacen(mark, &format!("\"{policy}\""), 1))
}

/// Joins the styles, makes scripts and styles smaller, and names the programs in the page.
fn finish_page(
    folder: &Path,
    build: &str,
    minifiers: &Minifiers,
    program: &PageProgram,
    worker: &str,
) -> Outcome {
    let mut page = Page::read(folder)?;
    page.join_styles()?;
    let esbuild = minifiers.esbuild.as_deref();
    let gate = fs::read_to_string(process::at("public/gate.js"))?;
    for name in [page.files(".js")?, page.files(".css")?].concat() {
        let mut text = fs::read_to_string(folder.join(&name))?;
        let mut engine = Engine::Old;
        if name.starts_with("boot-") {
            // The shell must still speak to an engine that knows nothing newer than ES5. It begins with the gate, before any other script runs.
            text = gated(&gate, STRICT_POLICY)? + &text;
            engine = Engine::Any;
        }
        page.put(&name, minified(esbuild, &name, &text, engine)?.as_bytes())?;
    }
    let read = |name: &str| fs::read(folder.join(name));
    let (js, parts, wasm) = (
        read(&program.js)?,
        read(&program.parts)?,
        read(&program.wasm)?,
    );
    let wasm_integrity = integrity(&wasm);
    let preloads = format!(
        "\n<link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\n<link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\n<link rel=\"preload\" as=\"fetch\" crossorigin href=\"./{}\" integrity=\"{wasm_integrity}\">",
        program.js,
        integrity(&js),
        program.parts,
        integrity(&parts),
        program.wasm,
    );
    let path = |name: &str| format!("./{name}");
    page.describe_program(
        build,
        &[
            ("js", path(&program.js).as_str()),
            ("parts", path(&program.parts).as_str()),
            ("wasm", path(&program.wasm).as_str()),
            ("integrity", &wasm_integrity),
            ("worker", path(worker).as_str()),
        ],
        &preloads,
    )?;
    page.write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_name_their_files_and_export_their_loaders() {
        let folder = std::env::temp_dir().join(format!("greendesk-parts-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for file in ["review-1.wasm", "chunk_2-3.wasm"] {
            fs::write(folder.join(file), "").unwrap();
        }
        let names = |name: &str| module_name(name).to_owned();
        let needs = BTreeMap::from([(
            "review".to_owned(),
            vec![names("chunk_2"), names("split_review")],
        )]);
        let files = BTreeMap::from([
            ("review".to_owned(), "review-1.wasm".to_owned()),
            ("chunk_2".to_owned(), "chunk_2-3.wasm".to_owned()),
        ]);
        let script = parts_script(&needs, &files, &folder).unwrap();
        assert!(script.contains("const FILES = {\"review\":[[\"./chunk_2-3.wasm\",\"sha256-"));
        assert!(script.contains("[\"./review-1.wasm\",\"sha256-"));
        assert!(script.ends_with("export const __wasm_split_load_review = loader(\"review\");\n"));
        assert!(parts_script(&needs, &BTreeMap::new(), &folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn small_shared_modules_are_grouped_by_who_needs_them() {
        let small = || vec![0; 10];
        let part = |needs: &[&str]| needs.iter().map(|name| (*name).to_owned()).collect();
        let modules = Modules {
            files: BTreeMap::from([
                ("a_form".into(), small()),
                ("review".into(), small()),
                ("chunk_1".into(), small()),
                ("chunk_2".into(), small()),
                ("chunk_3".into(), small()),
                ("chunk_4".into(), vec![0; SMALL]),
                ("chunk_5".into(), small()),
                ("chunk_6".into(), small()),
                ("chunk_7".into(), small()),
            ]),
            needs: BTreeMap::from([
                (
                    "a_form".into(),
                    part(&[
                        "chunk_1", "chunk_2", "chunk_4", "chunk_5", "chunk_7", "a_form",
                    ]),
                ),
                ("b_form".into(), part(&["chunk_7"])),
                (
                    "review".into(),
                    part(&["chunk_1", "chunk_3", "chunk_5", "chunk_6", "review"]),
                ),
                ("a_form_output".into(), part(&["chunk_2", "chunk_6"])),
            ]),
        };
        let groups = groups_of(&modules, &["a_form".to_owned(), "b_form".to_owned()]);
        assert_eq!(
            groups,
            BTreeMap::from([
                ("chunk_1".to_owned(), "shared"),
                ("chunk_2".to_owned(), "shared"),
                ("chunk_3".to_owned(), "shared_pages"),
                ("chunk_5".to_owned(), "shared"),
                ("chunk_6".to_owned(), "shared_pages"),
                ("chunk_7".to_owned(), "shared_forms"),
            ])
        );
    }

    #[test]
    fn a_large_module_that_many_parts_need_is_grouped_too() {
        let pages: Vec<String> = (0..MANY).map(|at| format!("page_{at}")).collect();
        let modules = |pages: &[String]| Modules {
            files: BTreeMap::from([("chunk_1".into(), vec![0; SMALL])]),
            needs: pages
                .iter()
                .map(|page| (page.clone(), vec!["chunk_1".to_owned()]))
                .collect(),
        };
        let grouped = BTreeMap::from([("chunk_1".to_owned(), "shared_pages")]);
        assert_eq!(groups_of(&modules(&pages), &[]), grouped);
        assert_eq!(groups_of(&modules(&pages[1..]), &[]), BTreeMap::new());
    }

    #[test]
    fn imports_have_a_number_for_a_name_in_program_and_script() {
        let module = || {
            let mut module = walrus::Module::default();
            let kind = module.types.add(&[], &[]);
            for (from, name) in [
                ("./page_bg.js", "__wbg_now_12ab"),
                ("./page_bg.js", "__wbg_now_12ab_1"),
                ("./parts.js", "__wasm_split_load_review"),
            ] {
                module.add_import_func(from, name, kind);
            }
            module
        };
        let js =
            "import*as link from\"./parts.js\";const i={__wbg_now_12ab:a=>b,__wbg_now_12ab_1(){}}";
        let mut of_both = module();
        assert_eq!(
            with_short_names(js, "page", &mut of_both).unwrap(),
            "import*as link from\"./parts.js\";const i={i0:a=>b,i1(){}}"
        );
        let names: Vec<_> = of_both
            .imports
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["i0", "i1", "__wasm_split_load_review"]);
        let gone = js.replace("__wbg_now_12ab_1", "__wbg_now_34cd_1");
        assert!(with_short_names(&gone, "page", &mut module()).is_err());
    }

    #[test]
    fn what_merged_modules_import_is_passed_on_once() {
        let part = |with_table: bool| {
            let mut module = walrus::Module::default();
            module.add_import_memory(MAIN, "memory", false, false, 26, None, None);
            if with_table {
                module.add_import_table(MAIN, "table", false, 7, None, walrus::RefType::FUNCREF);
            }
            module.emit_wasm()
        };
        let (one, other) = (part(false), part(true));
        let passed = read_module(&passed_on(&[&one, &other]).unwrap()).unwrap();
        let imports: Vec<_> = passed
            .imports
            .iter()
            .map(|import| (import.module.as_str(), import.name.as_str()))
            .collect();
        assert_eq!(imports, [(OUTSIDE, "memory"), (OUTSIDE, "table")]);
        let exports: Vec<_> = passed
            .exports
            .iter()
            .map(|export| export.name.as_str())
            .collect();
        assert_eq!(exports, ["memory", "table"]);
        let table = passed.tables.iter().next().unwrap();
        assert_eq!(table.initial, 7);

        let mut calls = walrus::Module::default();
        let kind = calls.types.add(&[], &[]);
        calls.add_import_func(MAIN, "f", kind);
        assert!(passed_on(&[&calls.emit_wasm()]).is_err());
        let mut elsewhere = walrus::Module::default();
        elsewhere.add_import_memory("env", "memory", false, false, 1, None, None);
        assert!(passed_on(&[&elsewhere.emit_wasm()]).is_err());
    }

    #[test]
    fn streams_and_empty_segments_are_left_out_of_the_main_module() {
        use walrus::{ConstExpr, ElementItems, ElementKind, RefType};
        let mut module = walrus::Module::default();
        let table = module.tables.add_local(false, 3, None, RefType::FUNCREF);
        let called = walrus::FunctionBuilder::new(&mut module.types, &[], &[])
            .finish(vec![], &mut module.funcs);
        for name in [
            "main",
            "intounderlyingsource_pull",
            "__wbg_intounderlyingsource_free",
        ] {
            module.exports.add(name, called);
        }
        module.exports.add("table", table);
        let nothing = || ConstExpr::RefNull(RefType::FUNCREF);
        for items in [
            ElementItems::Functions(vec![]),
            ElementItems::Expressions(RefType::FUNCREF, vec![nothing(), nothing()]),
            ElementItems::Expressions(
                RefType::FUNCREF,
                vec![nothing(), ConstExpr::RefFunc(called)],
            ),
            ElementItems::Functions(vec![called]),
        ] {
            let offset = ConstExpr::Value(walrus::ir::Value::I32(0));
            let id = module
                .elements
                .add(ElementKind::Active { table, offset }, items);
            module.tables.get_mut(table).elem_segments.insert(id);
        }
        leave_out_unused(&mut module);
        let left = read_module(&module.emit_wasm()).unwrap();
        let exports: Vec<_> = left
            .exports
            .iter()
            .map(|export| export.name.as_str())
            .collect();
        assert_eq!(exports, ["main", "table"]);
        assert_eq!(left.elements.iter().count(), 2);
    }

    #[test]
    fn a_custom_section_is_left_out_and_everything_else_stays() {
        let mut module = walrus::Module::default();
        module.add_import_memory("env", "memory", false, false, 1, None, None);
        for name in ["target_features", "other"] {
            let data = vec![7; 200];
            let name = name.to_owned();
            module.customs.add(walrus::RawCustomSection { name, data });
        }
        let bytes = module.emit_wasm();
        let left = without_section(&bytes, "target_features").unwrap();
        assert!(left.len() < bytes.len());
        let read = walrus::Module::from_buffer(&left).unwrap();
        let names: Vec<_> = read
            .customs
            .iter()
            .map(|(_, of)| of.name().to_owned())
            .collect();
        assert!(
            names.contains(&"other".to_owned()) && !names.contains(&"target_features".to_owned())
        );
        assert_eq!(read.imports.iter().count(), 1);
        assert_eq!(without_section(&left, "target_features").unwrap(), left);
        for cut in [4, bytes.len() - 1] {
            assert!(without_section(&bytes[..cut], "other").is_err());
        }
    }

    #[test]
    fn the_worker_takes_the_names_of_its_files() {
        let script = fs::read_to_string(process::at("public/worker_files.js")).unwrap();
        assert!(
            filled(&script, "{\"a\":1}")
                .unwrap()
                .contains("const FILES = {\"a\":1};")
        );
        assert!(filled("const OTHER = {};", "{}").is_err());
    }
}
