using Laras.Benchmarks;
using Laras.Benchmarks.Taps;

switch (args.FirstOrDefault())
{
    case "aturan":
        RegulationBench.Run();
        break;
    case "kota":
        await TownBench.RunAsync();
        break;
    case "impor":
        await ImportBench.RunAsync();
        break;
    case "ketukan":
        return await TapBench.RunAsync(args[1..]);
    default:
        Console.Error.WriteLine("Pilihan: aturan, kota, impor, ketukan");
        return 2;
}

return 0;
