//! Takes the program apart: a first part that runs until the first field takes text, and the rest, which follows while the person reads.
//!
//! Both parts share the memory, the globals and the table of functions. What the first part calls in the rest, it calls through the table.
//! Until the rest is there, a doorkeeper stands at that place of the table: it calls the one import, `split load`, which brings the rest at once
//! (public/start.js), and then calls the same place again. The rest imports from the first part what it needs, and fills its places in the table.

use crate::Outcome;
use crate::wasm::{
    self, Export, FUNCTION, Function, GLOBAL, Global, MEMORY, Module, Names, TABLE, Writer,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The namespace of what the rest imports from the first part.
const FIRST: &str = "first";
/// A function so small that a doorkeeper would be no smaller.
const TINY: usize = 14;

/// Under which name the first part exports what has this kind and number in the whole.
type ExportNames = HashMap<(u8, u32), String>;

/// A program in two parts.
#[derive(Debug)]
pub struct Parts {
    pub first: Vec<u8>,
    pub rest: Vec<u8>,
    /// How many functions stand in the first part, in the rest, and how many doorkeepers there are.
    pub counts: [usize; 3],
}

/// Where a function of the whole is called from now.
struct Plan<'a> {
    module: &'a Module,
    /// Whether each function of the module's own stays in the first part.
    stays: Vec<bool>,
    /// The place in the table of each function of the rest that the first part can reach.
    slots: BTreeMap<u32, u32>,
    table_size: u32,
}

/// Takes a module apart; `wanted` holds the functions (numbered as in the module) that are to stay in the first part.
pub fn split(module: &Module, wanted: &HashSet<u32>) -> Outcome<Parts> {
    let plan = Plan::make(module, wanted)?;
    let (first, names) = plan.first()?;
    let rest = plan.rest(&names)?;
    let stay = plan.stays.iter().filter(|stays| **stays).count();
    Ok(Parts {
        first,
        rest,
        counts: [stay, plan.stays.len() - stay, plan.slots.len()],
    })
}

impl<'a> Plan<'a> {
    fn make(module: &'a Module, wanted: &HashSet<u32>) -> Outcome<Self> {
        let imported = module.imported();
        let number = |at: usize| imported + at as u32;
        let mut forced: HashSet<u32> = module
            .exports
            .iter()
            .filter(|export| export.kind == FUNCTION)
            .map(|export| export.index)
            .collect();
        forced.extend(module.start);
        let mut calls: Vec<BTreeSet<u32>> = vec![];
        for function in &module.functions {
            let mut called = BTreeSet::new();
            wasm::instructions(&function.code, |_, _, names| {
                match names {
                    Names::Call(to) => drop(called.insert(to)),
                    Names::Reference(to) => drop(forced.insert(to)),
                    Names::Nothing => {}
                }
                Ok(())
            })?;
            calls.push(called);
        }
        let mut stays: Vec<bool> = (0..module.functions.len())
            .map(|at| forced.contains(&number(at)) || wanted.contains(&number(at)))
            .collect();
        let in_table: HashSet<u32> = module
            .elements
            .iter()
            .map(|(_, function)| *function)
            .collect();
        // A doorkeeper costs some bytes of the first part; a function that costs no more can as well stay there itself.
        let before = stays.clone();
        let here = |function: u32| function < imported || before[(function - imported) as usize];
        let reached: HashSet<u32> = (0..stays.len())
            .filter(|at| before[*at])
            .flat_map(|at| calls[at].iter().copied())
            .chain(in_table.iter().copied())
            .collect();
        for (at, function) in module.functions.iter().enumerate() {
            stays[at] |= function.locals.len() + function.code.len() <= TINY
                && reached.contains(&number(at))
                && calls[at].iter().all(|to| here(*to));
        }
        // The places that the rest has in the table already, and new ones behind them.
        let mut slots = BTreeMap::new();
        for (slot, function) in &module.elements {
            if *function >= imported && !stays[(function - imported) as usize] {
                slots.entry(*function).or_insert(*slot);
            }
        }
        let table = module
            .tables
            .first()
            .filter(|table| table.element == 0x70)
            .ok_or("the program has no table of functions")?;
        let mut table_size = table.least;
        for (at, called) in calls.iter().enumerate() {
            for to in called.iter().filter(|_| stays[at]) {
                if *to >= imported && !stays[(to - imported) as usize] && !slots.contains_key(to) {
                    slots.insert(*to, table_size);
                    table_size += 1;
                }
            }
        }
        Ok(Self {
            module,
            stays,
            slots,
            table_size,
        })
    }

    fn is_first(&self, function: u32) -> bool {
        let imported = self.module.imported();
        function < imported || self.stays[(function - imported) as usize]
    }

    /// The functions of the module's own that are (or are not) in the first part, in their order.
    fn own(&self, first: bool) -> impl Iterator<Item = (u32, &'a Function)> {
        let module = self.module;
        let numbered = module
            .functions
            .iter()
            .enumerate()
            .map(move |(at, function)| (module.imported() + at as u32, function));
        numbered.filter(move |(number, _)| self.is_first(*number) == first)
    }

    fn tables(&self) -> Vec<wasm::Table> {
        let mut tables = self.module.tables.clone();
        let added = self.table_size - tables[0].least;
        tables[0].least += added;
        tables[0].most = tables[0].most.map(|most| most + added);
        tables
    }

    /// Writes the first part. Also answers under which names it exports what the rest imports.
    fn first(&self) -> Outcome<(Vec<u8>, ExportNames)> {
        let module = self.module;
        let load = module.imported();
        let mut numbers: HashMap<u32, u32> = (0..load).map(|import| (import, import)).collect();
        let staying: Vec<_> = self.own(true).collect();
        let mut next = load + 1;
        // Doorkeepers in the order of their types, so that neighbours differ in little.
        let mut doors: Vec<(u32, u32, u32)> = vec![];
        for (function, slot) in &self.slots {
            doors.push((module.signature_of(*function)?, *slot, *function));
        }
        doors.sort_unstable();
        for function in staying
            .iter()
            .map(|(number, _)| *number)
            .chain(doors.iter().map(|door| door.2))
        {
            numbers.insert(function, next);
            next += 1;
        }
        let mut signatures = module.signatures.clone();
        let plain = wasm::Signature {
            parameters: vec![],
            results: vec![],
        };
        let load_signature = signatures
            .iter()
            .position(|signature| *signature == plain)
            .unwrap_or_else(|| {
                signatures.push(plain);
                signatures.len() - 1
            });

        let mut writer = Writer::new();
        writer.list(
            1,
            &signatures.iter().map(write_signature).collect::<Vec<_>>(),
        );
        let mut imports: Vec<Vec<u8>> = module
            .imports
            .iter()
            .map(|import| function_import(&import.module, &import.name, import.signature))
            .collect();
        imports.push(function_import("split", "load", load_signature as u32));
        writer.list(2, &imports);
        let types = staying
            .iter()
            .map(|(_, function)| function.signature)
            .chain(doors.iter().map(|door| door.0));
        writer.list(3, &types.map(just).collect::<Vec<_>>());
        let tables = self.tables();
        writer.list(
            4,
            &tables
                .iter()
                .map(|table| written(|out| table.write(out)))
                .collect::<Vec<_>>(),
        );
        writer.list(
            5,
            &[written(|out| {
                wasm::limits(out, module.memory.0, module.memory.1)
            })],
        );
        writer.list(
            6,
            &module.globals.iter().map(write_global).collect::<Vec<_>>(),
        );

        // What is exported already, and under short names what the rest needs besides.
        let mut exports: Vec<Export> = vec![];
        let mut names = HashMap::new();
        for export in &module.exports {
            names.insert((export.kind, export.index), export.name.clone());
            let index = if export.kind == FUNCTION {
                *numbers
                    .get(&export.index)
                    .ok_or("an exported function went astray")?
            } else {
                export.index
            };
            exports.push(Export {
                index,
                ..export.clone()
            });
        }
        let taken: HashSet<&str> = module
            .exports
            .iter()
            .map(|export| export.name.as_str())
            .collect();
        let mut short = (0..)
            .map(short_name)
            .filter(|name| !taken.contains(name.as_str()));
        let shared = (0..tables.len())
            .map(|table| (TABLE, table as u32))
            .chain([(MEMORY, 0)]);
        let shared = shared.chain((0..module.globals.len()).map(|global| (GLOBAL, global as u32)));
        let called = self.called_back()?;
        for (kind, index) in shared.chain(called.into_iter().map(|function| (FUNCTION, function))) {
            if names.contains_key(&(kind, index)) {
                continue;
            }
            let name = short.next().ok_or("there are no names left")?;
            let there = if kind == FUNCTION {
                *numbers
                    .get(&index)
                    .ok_or("a function that is called went astray")?
            } else {
                index
            };
            exports.push(Export {
                name: name.clone(),
                kind,
                index: there,
            });
            names.insert((kind, index), name);
        }
        writer.list(7, &exports.iter().map(write_export).collect::<Vec<_>>());
        if let Some(start) = module.start {
            writer.section(
                8,
                &just(
                    *numbers
                        .get(&start)
                        .ok_or("the start function went astray")?,
                ),
            );
        }
        let mut places: BTreeMap<u32, u32> = BTreeMap::new();
        for (slot, function) in module
            .elements
            .iter()
            .copied()
            .chain(self.slots.iter().map(|(function, slot)| (*slot, *function)))
        {
            places.insert(
                slot,
                *numbers
                    .get(&function)
                    .ok_or("a function in the table went astray")?,
            );
        }
        writer.list(9, &runs(&places));
        let mut bodies = vec![];
        for (_, function) in &staying {
            bodies.push(body(function, |to, out| {
                if let (false, Some(slot)) = (self.is_first(to), self.slots.get(&to)) {
                    return call_slot(out, *slot, module.signature_of(to)?);
                }
                call(
                    out,
                    *numbers
                        .get(&to)
                        .ok_or("a function that is called went astray")?,
                );
                Ok(())
            })?);
        }
        for (signature, slot, _) in &doors {
            let mut code = vec![0]; // no locals
            call(&mut code, load);
            for parameter in 0..module.signatures[*signature as usize].parameters.len() {
                code.push(0x20);
                wasm::number(&mut code, parameter as u32);
            }
            call_slot(&mut code, *slot, *signature)?;
            code.push(0x0b);
            bodies.push(written(|out| wasm::block(out, &code)));
        }
        writer.list(10, &bodies);
        writer.section(11, &module.data);
        Ok((writer.finish(), names))
    }

    /// The functions of the first part that the rest calls, most frequent first.
    fn called_back(&self) -> Outcome<Vec<u32>> {
        let mut times: BTreeMap<u32, usize> = BTreeMap::new();
        for (_, function) in self.own(false) {
            wasm::instructions(&function.code, |_, _, names| {
                if let Names::Call(to) = names
                    && self.is_first(to)
                {
                    *times.entry(to).or_default() += 1;
                }
                Ok(())
            })?;
        }
        let mut called: Vec<(u32, usize)> = times.into_iter().collect();
        called.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        Ok(called.into_iter().map(|(function, _)| function).collect())
    }

    fn rest(&self, names: &ExportNames) -> Outcome<Vec<u8>> {
        let module = self.module;
        let mut imports = vec![];
        let named = |kind: u8, index: u32| {
            names
                .get(&(kind, index))
                .ok_or("the first part does not export what the rest needs")
        };
        let called = self.called_back()?;
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        for (at, function) in called.iter().enumerate() {
            numbers.insert(*function, at as u32);
            imports.push(function_import(
                FIRST,
                named(FUNCTION, *function)?,
                module.signature_of(*function)?,
            ));
        }
        let mut import = |kind: u8, index: u32, write: &dyn Fn(&mut Vec<u8>)| -> Outcome {
            let name = named(kind, index)?;
            imports.push(written(|out| {
                wasm::block(out, FIRST.as_bytes());
                wasm::block(out, name.as_bytes());
                out.push(kind);
                write(out);
            }));
            Ok(())
        };
        for (at, table) in self.tables().into_iter().enumerate() {
            import(TABLE, at as u32, &|out| table.write(out))?;
        }
        import(MEMORY, 0, &|out| {
            wasm::limits(out, module.memory.0, module.memory.1)
        })?;
        for (at, global) in module.globals.iter().enumerate() {
            import(GLOBAL, at as u32, &|out| out.extend(global.kind))?;
        }
        let moving: Vec<_> = self.own(false).collect();
        for (at, (function, _)) in moving.iter().enumerate() {
            numbers.insert(*function, (called.len() + at) as u32);
        }
        let mut writer = Writer::new();
        writer.list(
            1,
            &module
                .signatures
                .iter()
                .map(write_signature)
                .collect::<Vec<_>>(),
        );
        writer.list(2, &imports);
        writer.list(
            3,
            &moving
                .iter()
                .map(|(_, function)| just(function.signature))
                .collect::<Vec<_>>(),
        );
        let elements = module
            .elements
            .iter()
            .copied()
            .filter(|(_, function)| !self.is_first(*function));
        let mut places: BTreeMap<u32, u32> = BTreeMap::new();
        for (slot, function) in
            elements.chain(self.slots.iter().map(|(function, slot)| (*slot, *function)))
        {
            places.insert(
                slot,
                *numbers
                    .get(&function)
                    .ok_or("a function in the table went astray")?,
            );
        }
        writer.list(9, &runs(&places));
        let mut bodies = vec![];
        for (_, function) in &moving {
            bodies.push(body(function, |to, out| {
                call(
                    out,
                    *numbers
                        .get(&to)
                        .ok_or("a function that is called went astray")?,
                );
                Ok(())
            })?);
        }
        writer.list(10, &bodies);
        Ok(writer.finish())
    }
}

/// A function's body with its calls written anew.
fn body(function: &Function, mut to: impl FnMut(u32, &mut Vec<u8>) -> Outcome) -> Outcome<Vec<u8>> {
    let mut code = function.locals.clone();
    wasm::instructions(&function.code, |from, until, names| match names {
        Names::Call(called) => to(called, &mut code),
        Names::Reference(_) => {
            Err("a function that refers to another by name is not known here".into())
        }
        Names::Nothing => {
            code.extend(&function.code[from..until]);
            Ok(())
        }
    })?;
    Ok(written(|out| wasm::block(out, &code)))
}

fn written(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut out = vec![];
    write(&mut out);
    out
}

fn just(value: u32) -> Vec<u8> {
    written(|out| wasm::number(out, value))
}

fn call(out: &mut Vec<u8>, function: u32) {
    out.push(0x10);
    wasm::number(out, function);
}

fn call_slot(out: &mut Vec<u8>, slot: u32, signature: u32) -> Outcome {
    out.push(0x41);
    wasm::signed(out, i32::try_from(slot)?);
    out.push(0x11);
    wasm::number(out, signature);
    out.push(0);
    Ok(())
}

fn write_signature(signature: &wasm::Signature) -> Vec<u8> {
    written(|out| {
        out.push(0x60);
        wasm::block(out, &signature.parameters);
        wasm::block(out, &signature.results);
    })
}

fn function_import(module: &str, name: &str, signature: u32) -> Vec<u8> {
    written(|out| {
        wasm::block(out, module.as_bytes());
        wasm::block(out, name.as_bytes());
        out.push(FUNCTION);
        wasm::number(out, signature);
    })
}

fn write_global(global: &Global) -> Vec<u8> {
    written(|out| {
        out.extend(global.kind);
        out.extend(&global.first);
    })
}

fn write_export(export: &Export) -> Vec<u8> {
    written(|out| {
        wasm::block(out, export.name.as_bytes());
        out.push(export.kind);
        wasm::number(out, export.index);
    })
}

/// Table segments, one for each run of neighbouring places.
fn runs(places: &BTreeMap<u32, u32>) -> Vec<Vec<u8>> {
    let mut runs: Vec<(u32, Vec<u32>)> = vec![];
    for (slot, function) in places {
        match runs.last_mut() {
            Some((begin, run)) if *begin + run.len() as u32 == *slot => run.push(*function),
            _ => runs.push((*slot, vec![*function])),
        }
    }
    let write = |(begin, run): &(u32, Vec<u32>)| {
        written(|out| {
            out.extend([0, 0x41]);
            wasm::signed(out, *begin as i32);
            out.push(0x0b);
            wasm::number(out, run.len() as u32);
            run.iter().for_each(|function| wasm::number(out, *function));
        })
    };
    runs.iter().map(write).collect()
}

/// a, b, … z, aa, ba, …
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

/// The same module, in which every function notes that it ran: in a global of its own, exported as `ran0`, `ran1`, …
pub fn instrument(module: &Module) -> Vec<u8> {
    let globals = module.globals.len() as u32;
    let mut writer = Writer::new();
    writer.list(
        1,
        &module
            .signatures
            .iter()
            .map(write_signature)
            .collect::<Vec<_>>(),
    );
    writer.list(
        2,
        &module
            .imports
            .iter()
            .map(|import| function_import(&import.module, &import.name, import.signature))
            .collect::<Vec<_>>(),
    );
    writer.list(
        3,
        &module
            .functions
            .iter()
            .map(|function| just(function.signature))
            .collect::<Vec<_>>(),
    );
    writer.list(
        4,
        &module
            .tables
            .iter()
            .map(|table| written(|out| table.write(out)))
            .collect::<Vec<_>>(),
    );
    writer.list(
        5,
        &[written(|out| {
            wasm::limits(out, module.memory.0, module.memory.1)
        })],
    );
    let marks = module.functions.iter().map(|_| Global {
        kind: [0x7f, 1],
        first: vec![0x41, 0, 0x0b],
    });
    writer.list(
        6,
        &module
            .globals
            .iter()
            .cloned()
            .chain(marks)
            .map(|global| write_global(&global))
            .collect::<Vec<_>>(),
    );
    let marks = (0..module.functions.len() as u32).map(|at| Export {
        name: format!("ran{at}"),
        kind: GLOBAL,
        index: globals + at,
    });
    writer.list(
        7,
        &module
            .exports
            .iter()
            .cloned()
            .chain(marks)
            .map(|export| write_export(&export))
            .collect::<Vec<_>>(),
    );
    if let Some(start) = module.start {
        writer.section(8, &just(start));
    }
    writer.list(9, &runs(&module.elements.iter().copied().collect()));
    let bodies = module
        .functions
        .iter()
        .zip(globals..)
        .map(|(function, mark)| {
            let mut code = function.locals.clone();
            code.extend([0x41, 1, 0x24]);
            wasm::number(&mut code, mark);
            code.extend(&function.code);
            written(|out| wasm::block(out, &code))
        });
    writer.list(10, &bodies.collect::<Vec<_>>());
    writer.section(11, &module.data);
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{Import, Signature, Table};

    const NO: u32 = 0; // () -> ()
    const ONE: u32 = 1; // (i64) -> i32

    fn function(signature: u32, code: &[u8]) -> Function {
        Function {
            signature,
            locals: vec![0],
            code: [code, &[0x0b]].concat(),
        }
    }

    /// Import 0; functions 1 (exported) calls 2 and 3; 2 is large and calls 0 and 1; 3 is large; 4 is large, stands in the table and calls 2.
    fn whole() -> Module {
        let long = [0x01; 40];
        Module {
            signatures: vec![
                Signature {
                    parameters: vec![],
                    results: vec![],
                },
                Signature {
                    parameters: vec![0x7e],
                    results: vec![0x7f],
                },
            ],
            imports: vec![Import {
                module: "./x.js".into(),
                name: "say".into(),
                signature: NO,
            }],
            tables: vec![
                Table {
                    element: 0x70,
                    least: 200,
                    most: Some(200),
                },
                Table {
                    element: 0x6f,
                    least: 8,
                    most: None,
                },
            ],
            memory: (2, None),
            globals: vec![Global {
                kind: [0x7f, 1],
                first: vec![0x41, 0, 0x0b],
            }],
            exports: vec![
                Export {
                    name: "main".into(),
                    kind: FUNCTION,
                    index: 1,
                },
                Export {
                    name: "a".into(),
                    kind: TABLE,
                    index: 1,
                },
            ],
            elements: vec![(1, 1), (100, 4)],
            functions: vec![
                function(NO, &[0x10, 2, 0x42, 0, 0x10, 3, 0x1a]),
                function(NO, &[&long[..], &[0x10, 0, 0x10, 1]].concat()),
                function(ONE, &[&long[..], &[0x41, 7]].concat()),
                function(NO, &[&long[..], &[0x10, 2]].concat()),
            ],
            data: vec![0],
            ..Module::default()
        }
    }

    fn calls(module: &Module, at: usize) -> Vec<u32> {
        let mut calls = vec![];
        let see = |_, _, names| {
            if let Names::Call(to) = names {
                calls.push(to);
            }
            Ok(())
        };
        wasm::instructions(&module.functions[at].code, see).unwrap();
        calls
    }

    #[test]
    fn what_the_first_part_calls_in_the_rest_goes_through_the_table() {
        let parts = split(&whole(), &HashSet::from([2])).unwrap();
        assert_eq!(parts.counts, [2, 2, 2]);
        let first = Module::read(&parts.first).unwrap();
        assert_eq!(
            first.imports[1],
            Import {
                module: "split".into(),
                name: "load".into(),
                signature: NO
            }
        );
        // Imports 0 and 1, then the functions that stay (2, 3) and the doorkeepers of 4 (type 0) and of 3 (type 1).
        assert_eq!(first.functions.len(), 4);
        assert_eq!(calls(&first, 0), [3]);
        assert_eq!(calls(&first, 1), [0, 2]);
        assert_eq!(first.elements, [(1, 2), (100, 4), (200, 5)]);
        assert_eq!(
            first.tables[0],
            Table {
                element: 0x70,
                least: 201,
                most: Some(201)
            }
        );
        let through = [0x41, 200, 1, 0x11, 1, 0];
        assert!(
            first.functions[0]
                .code
                .windows(6)
                .any(|window| window == through)
        );
        // The doorkeeper brings the rest, then hands on what it was given.
        assert_eq!(
            first.functions[3].code,
            [&[0x10, 1, 0x20, 0][..], &through, &[0x0b]].concat()
        );
        assert_eq!(first.functions[3].signature, ONE);
    }

    #[test]
    fn the_rest_takes_its_places_in_the_table() {
        let parts = split(&whole(), &HashSet::from([2])).unwrap();
        let first = Module::read(&parts.first).unwrap();
        for (name, kind) in [("main", FUNCTION), ("a", TABLE)] {
            assert!(
                first
                    .exports
                    .iter()
                    .any(|export| export.name == name && export.kind == kind)
            );
        }
        let names: HashSet<_> = first.exports.iter().map(|export| &export.name).collect();
        assert_eq!(
            names.len(),
            first.exports.len(),
            "an export's name is used twice"
        );
        // Its imports are not all functions, so the reader of whole programs refuses it.
        assert!(Module::read(&parts.rest).is_err());
        let text = String::from_utf8_lossy(&parts.rest);
        assert!(text.contains("first"));
        // Two segments, at 100 and at 200: its functions are numbered behind the one that it imports.
        let segments = [
            9, 13, 2, 0, 0x41, 0xe4, 0, 0x0b, 1, 2, 0, 0x41, 0xc8, 1, 0x0b, 1, 1,
        ];
        assert!(
            parts
                .rest
                .windows(6)
                .any(|window| window == &segments[3..9])
                && parts
                    .rest
                    .windows(6)
                    .any(|window| window == &segments[10..16])
        );
    }

    #[test]
    fn exported_functions_and_tiny_ones_stay() {
        let mut module = whole();
        module.functions[2] = function(ONE, &[0x41, 7]);
        let parts = split(&module, &HashSet::new()).unwrap();
        assert_eq!(parts.counts[0], 2);
        assert_eq!(split(&whole(), &HashSet::new()).unwrap().counts[0], 1);
    }

    #[test]
    fn a_program_that_refers_to_functions_by_name_is_refused() {
        let mut module = whole();
        module.functions[0] = function(NO, &[0xd2, 2, 0x1a]);
        assert!(split(&module, &HashSet::from([2])).is_err());
    }

    #[test]
    fn every_function_of_an_instrumented_program_leaves_a_mark() {
        let module = Module::read(&instrument(&whole())).unwrap();
        assert_eq!(module.globals.len(), 5);
        assert_eq!(
            module
                .exports
                .iter()
                .filter(|export| export.name.starts_with("ran") && export.kind == GLOBAL)
                .count(),
            4
        );
        assert!(module.functions[3].code.starts_with(&[0x41, 1, 0x24, 4]));
    }

    #[test]
    fn names_are_short_and_differ() {
        let names: Vec<_> = [0, 25, 26, 701, 702].into_iter().map(short_name).collect();
        assert_eq!(names[0], "a");
        assert_eq!(
            (0..2000).map(short_name).collect::<HashSet<_>>().len(),
            2000
        );
        assert!(names.iter().all(|name| name.len() <= 3));
    }
}
