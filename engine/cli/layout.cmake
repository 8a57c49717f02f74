# Where the linker puts the parts of a program. The system maps 64 KB of program text around each page that is
# touched, so that functions strewn over all of it take several times their size in memory: what most programs
# use (layout.txt) goes together, and what few use goes away from the rest.

# Writes a linker script that adds to the standard one. TABLE names functions and objects.
function(tickscope_write_layout SCRIPT TABLE)
  set(text "")
  set(constants "")
  file(STRINGS "${TABLE}" parts REGEX "^[^#]")
  foreach(part IN LISTS parts)
    if(part MATCHES "\\.o$")
      string(APPEND text "    *${part}(.text .text.*)\n")
      string(APPEND constants "    *${part}(.rodata .rodata.*)\n")
    else()
      string(APPEND text "    *(.text.${part} .text.unlikely.${part} .text.startup.${part})\n")
      # The compiler's names for tables and strings that a function uses.
      string(APPEND constants "    *(.rodata.${part} .rodata.${part}.str1.1 .rodata.${part}.str1.8"
                              " .rodata.${part}.str2.2 .rodata.${part}.str2.8 .rodata.${part}.cst8"
                              " .rodata.${part}.cst16)\n")
    endif()
  endforeach()
  set(rare "")
  foreach(object IN ITEMS libraries case_mapping collation normalization properties)
    string(APPEND rare "    *libtickscope_engine.a:${object}.cpp.o(.rodata .rodata.*)\n")
  endforeach()
  file(CONFIGURE OUTPUT "${SCRIPT}" @ONLY CONTENT [[
SECTIONS
{
  .text.used :
  {
@text@  }
}
INSERT BEFORE .text;
SECTIONS
{
  .rodata.used :
  {
@constants@  }
  .rodata.rare :
  {
@rare@    *libcrypto.a:*(.rodata .rodata.*)
    *libz.a:*(.rodata .rodata.*)
  }
}
INSERT AFTER .rodata;
SECTIONS
{
  .data.rel.ro.rare :
  {
    *libcrypto.a:*(.data.rel.ro .data.rel.ro.*)
  }
}
INSERT AFTER .data.rel.ro;
]])
endfunction()
