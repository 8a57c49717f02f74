// Code that is nested too deeply for the parser is a RangeError.
const deep = '('.repeat(20000) + '1' + ')'.repeat(20000);
for (const make of [() => eval(deep), () => (0, eval)(deep), () => new Function(deep)]) {
  try {
    make();
  } catch (error) {
    console.log(error.name, error.message, error instanceof RangeError);
  }
}
