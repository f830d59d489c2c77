using Laras.Core.Regulations.Facts;

namespace Laras.Core.Tpp;

/// <summary>Where the facts that the program knows for everyone stand in one layout; null for those a regulation does not use.</summary>
internal sealed class StandardSlots(FactLayout layout)
{
    public FactSlot? FirstDay { get; } = layout.Find("awal_bulan");
    public FactSlot? LastDay { get; } = layout.Find("akhir_bulan");
    public FactSlot? CalendarDays { get; } = layout.Find("hari_kalender");
    public FactSlot? WorkDays { get; } = layout.Find("hari_kerja");
    public FactSlot? Employment { get; } = layout.Find("jenis_pegawai");
    public FactSlot? Rank { get; } = layout.Find("golongan");
    public FactSlot? ContractRank { get; } = layout.Find("golongan_pppk");
    public FactSlot? PostClass { get; } = layout.Find("kelas_jabatan");
    public FactSlot? PostKind { get; } = layout.Find("jenis_jabatan");
    public FactSlot? UnitKind { get; } = layout.Find("jenis_unit");
    public FactSlot? StartedOn { get; } = layout.Find("mulai_bertugas");

    public FactSlot? Date { get; } = layout.Find("tanggal");
    public FactSlot? Weekday { get; } = layout.Find("nama_hari");
    public FactSlot? Status { get; } = layout.Find("status");
    public FactSlot? In { get; } = layout.Find("masuk");
    public FactSlot? Out { get; } = layout.Find("pulang");
    public FactSlot? Starts { get; } = layout.Find("jadwal_masuk");
    public FactSlot? Ends { get; } = layout.Find("jadwal_pulang");
    public FactSlot? Minutes { get; } = layout.Find("menit_jadwal");
    public FactSlot? Rhythm { get; } = layout.Find("jenis_jadwal");
    public FactSlot? Ramadan { get; } = layout.Find("ramadan");
}
